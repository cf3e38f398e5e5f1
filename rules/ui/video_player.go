package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// VideoPlayer reports furniture of the kind "text of a video or audio player".
func VideoPlayer() *lint.Rule {
	return rule(kindVideo, lint.Rule{
		Name:    "ui/video-player",
		Summary: "text of a video or audio player",
		Why:     "Players leave their messages, buttons and titles behind when the extractor drops the player.",
		Examples: left(
			"Media playback is not supported on your device",
			"Watch: the moment the bridge gave way",
			"Listen to this article",
			"Now playing",
		),
		Clean: []string{
			"The video shows a man running from the shop.",
			"Thousands watched the boats from the pier.",
			"He plays the oboe in the town band.",
			"Video evidence was shown to the jury.",
			"Watch makers struggle with weak demand.",
			"Listeners called the station all night.",
			"The clip was viewed three million times.",
		},
	})
}

var videoShapes = []shape{
	{"media playback is|not|unsupported", 14, 0},
	{"playback is? ~2 unsupported|not ~ device|supported|your", 0, inside},
	{"this video|clip|audio|content can|cannot|is|can't|could|isn't ~2 played|playable|unavailable|unsupported|available|private|removed|supported", 0, inside},
	{"^this video|clip|audio|content ~3 can|cannot|is|isn't|has|could ~4 played|unavailable|available|removed|private|supported|loaded|expired", 16, 0},
	{"^watch|video|listen|live|audio|podcast|see COLON", 40, telling | quoting},
	{"^watch|listen now|live|here|again|online|tv|video|more|below|next|CAP", 14, open},
	{"^watch|listen ~ here|now|below|online|live|youtube|PLATFORM|URL", 20, pages},
	{"^watch|listen|hear|play|see ~3 full? ~2 video|episode|podcast|story|article|clip|report|interview|trailer|segment|audio|stream", 12, pages},
	{"^listen ~3 to|now|live ~3 article|story|podcast|episode|report|CAP|on", 20, pages},
	{"^now|currently|start|stop|pause playing|playback|video", 5, open},
	{"video|audio|media|flash player", 8, pages},
	{"^loading ~ video|player|audio|media", 6, 0},
	{"modal window", 12, 0},
	{"captions|subtitles|descriptions|chapters settings|off|and|on|track|selected", 8, open},
	{"^current|duration|remaining|elapsed time", 6, open},
	{"^stream type live", 5, 0},
	{"beginning|end|start of dialog|carousel|interactive|gallery|video|modal", 8, open},
	{"escape ~ cancel|close|window", 14, pages},
	{"^up next", 12, open},
	{"keyboard shortcuts", 8, open},
	{"^volume NUM", 4, open},
	{"^here's|here the|is video|link|full", 6, open},
	{"^seek to live", 14, 0},
	{"apple|google podcasts|podcast ~ spotify|google|amazon|BAR|stitcher|or", 25, 0},
	{"spotify|stitcher|podcasts BAR", 20, 0},
	{"^you can now ~2 listen|watch", 16, 0},
	{"^popular|previous|next|latest|related|more|featured|top|recent|most|all|our|live ~2 videos|video|podcasts|episodes|clips $", 5, open},
	{"browser ~3 not support ~ video|audio|element|html5|tag|iframe|frames", 16, 0},
	{"^watch ~ video|interview|moment|clip|trailer|footage ~2 below|above|here|player|COLON $", 20, 0},
	{"^video|audio|media|content unavailable|caption|duration|credit|COLON|courtesy|via|source|playing|transcript|not", 30, 0},
	{"^play|replay|unmute|mute|pause ~2 video|audio|sound|now|clip|episode|all|live|COLON $", 5, open},
	{"^new|latest|this|more episode|episodes ~2 every|week|of|on", 14, pages},
	{"^more videos|from|on ~ youtube", 8, 0},
	{"^hide|show|read|view|full|see transcript", 5, open},
	{"^must watch|see $", 3, line | open},
	{"^listen|watch TIME $", 3, line | open},
	{"wherever you ~2 podcasts", 30, 0},
	{"^where to watch|listen|stream|buy|read|subscribe ~1 $", 5, line | open | titled},
	{"^stop|start|pause|resume|continue listening|playing|watching $", 3, line | open},
	{"^playback|reading|audio speed|rate $", 3, line | open},
	{"^hit|press|push|click|tap play", 30, 0},
	{"^play COLON", 10, 0},
	{"^listen|watch to us ~2 $", 5, open},
}
