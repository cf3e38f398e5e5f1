module github.com/scrapelint/scrapelint/tools

go 1.26.0

require (
	github.com/clipperhouse/displaywidth v0.11.0
	github.com/scrapelint/scrapelint v0.0.0
	golang.org/x/text v0.43.0
)

require (
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	github.com/klauspost/compress v1.20.3 // indirect
)

replace github.com/scrapelint/scrapelint => ../
