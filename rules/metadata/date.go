package metadata

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/text"
)

// maxDateLine is the longest line, in bytes, that can be nothing but a date.
const maxDateLine = 64

// months holds the names of months in the languages that scraped pages mostly come in, between commas.
const months = ",january,february,march,april,may,june,july,august,september,october,november,december," +
	"jan,feb,mar,apr,jun,jul,aug,sep,sept,oct,nov,dec," +
	"janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre," +
	"januar,februar,märz,juni,juli,oktober,dezember,desember," +
	"enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,setiembre,octubre,noviembre,diciembre," +
	"gennaio,febbraio,aprile,maggio,giugno,luglio,settembre,ottobre,dicembre," +
	"janeiro,fevereiro,março,maio,junho,julho,setembro,outubro,novembro,dezembro," +
	"ianuarie,februarie,martie,aprilie,iunie,iulie,septembrie,octombrie,noiembrie,decembrie," +
	"januari,februari,maart,mei,augustus," +
	"stycznia,lutego,marca,kwietnia,maja,czerwca,lipca,sierpnia,września,października,listopada,grudnia," +
	"января,февраля,марта,апреля,мая,июня,июля,августа,сентября,октября,ноября,декабря," +
	"січня,лютого,березня,квітня,травня,червня,липня,серпня,вересня,жовтня,листопада,грудня,"

// dateWords are the other words that a date line may hold.
const dateWords = ",monday,tuesday,wednesday,thursday,friday,saturday,sunday,mon,tue,tues,wed,thu,thur,thurs,fri,sat,sun," +
	"am,pm,a.m.,p.m.,a.m,p.m,gmt,utc,est,edt,et,pst,pdt,pt,cst,cdt,ct,mst,mdt,mt,bst,cet,cest,ist,eet,msk,at,on,of,the,de,t,z,st,nd,rd,th," +
	"date,time,date:,"

// dateSieve refuses most words that are in neither list.
var dateSieve = sieveOf(months + dateWords)

func sieveOf(list string) *text.Sieve {
	return text.NewSieve(strings.FieldsFunc(list, func(r rune) bool { return r == ',' })...)
}

func listed(list, word string) bool {
	i := strings.Index(list, word)
	for i >= 0 {
		if list[i-1] == ',' && list[i+len(word)] == ',' {
			return true
		}
		next := strings.Index(list[i+1:], word)
		if next < 0 {
			return false
		}
		i += 1 + next
	}
	return false
}

// dateOnly says whether the tokens [first, last) are nothing but a date with its year, or a date and a time.
func dateOnly(d *text.Document, first, last int) bool {
	month, year, whole, digits := false, false, false, 0
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		switch t.Kind {
		case text.Space, text.Punct:
		case text.Symbol:
			if !t.IsByte('#') && !t.IsByte('|') && !t.IsByte('+') {
				return false
			}
		case text.Number, text.Alnum:
			n := d.Of(t)
			digits += countDigits(n)
			year, whole = year || isYear(n), whole || full(n)
			if t.Kind == text.Alnum && !ordinal(n) {
				return false
			}
		case text.Word:
			if dateSieve.Bit(t.Hash) == 0 {
				return false
			}
			w := strings.ToLower(d.Of(t))
			switch {
			case listed(months, w):
				month = true
			case !listed(dateWords, w):
				return false
			}
		default:
			return false
		}
	}
	return whole || month && year && digits >= 5
}

func countDigits(n string) int {
	c := 0
	for i := range len(n) {
		if n[i] >= '0' && n[i] <= '9' {
			c++
		}
	}
	return c
}

// isYear says whether n is a year of the time of newspapers that have a web.
func isYear(n string) bool {
	return len(n) == 4 && countDigits(n) == 4 && (n[:2] == "19" || n[:2] == "20")
}

// full says whether n is a whole date: 20211228, 2021-12-28, 28.12.2021, 12/28/2021, a time may follow.
func full(n string) bool {
	switch {
	case len(n) == 8 && countDigits(n) == 8:
		return isYear(n[:4]) && n[4:6] >= "01" && n[4:6] <= "12" && n[6:] >= "01" && n[6:] <= "31"
	case len(n) >= 10 && isYear(n[:4]) && (n[4] == '-' || n[4] == '/' || n[4] == '.'):
		return n[7] == n[4] && countDigits(n[:10]) == 8
	case len(n) == 10 && isYear(n[6:]):
		return n[2] == n[5] && (n[2] == '-' || n[2] == '/' || n[2] == '.') && countDigits(n) == 8
	}
	return false
}

// ordinal says whether an Alnum belongs to a date: 21st, 9pm, 04h, 2021-12-28T10:00:00Z.
func ordinal(n string) bool {
	digits := 0
	for digits < len(n) && n[digits] >= '0' && n[digits] <= '9' {
		digits++
	}
	if digits == 0 {
		return false
	}
	switch strings.ToLower(n[digits:]) {
	case "st", "nd", "rd", "th", "am", "pm", "h", "z":
		return true
	}
	return full(n)
}

// lineTokens returns the tokens of a line without the blanks at its ends.
func lineTokens(d *text.Document, l *text.Line) (first, last int) {
	first, last = l.First, l.Last
	for first < last && d.Tokens[first].Kind == text.Space {
		first++
	}
	for last > first && d.Tokens[last-1].Kind == text.Space {
		last--
	}
	return first, last
}

// deletion is a line with its end.
func deletion(d *text.Document, line int) text.Span {
	s := text.Span{Start: d.Lines[line].Start, End: len(d.Text)}
	if line+1 < len(d.Lines) {
		s.End = d.Lines[line+1].Start
	}
	return s
}
