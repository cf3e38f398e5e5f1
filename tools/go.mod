module github.com/scrapelint/scrapelint/tools

go 1.26.0

require (
	github.com/scrapelint/scrapelint v0.0.0
	golang.org/x/text v0.43.0
)

require github.com/klauspost/compress v1.20.3 // indirect

replace github.com/scrapelint/scrapelint => ../
