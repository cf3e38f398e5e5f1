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
	github.com/pemistahl/lingua-go v1.4.0 // indirect
	github.com/shopspring/decimal v1.3.1 // indirect
	golang.org/x/exp v0.0.0-20221106115401-f9659909a136 // indirect
	google.golang.org/protobuf v1.31.0 // indirect
)

replace github.com/scrapelint/scrapelint => ../
