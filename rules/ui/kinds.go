package ui

// kind is a kind of page furniture; each has a rule of its own. Their order is the order in which shapes are tried.
type kind uint8

const (
	kindSkip kind = iota
	kindCopyright
	kindSyndication
	kindAgencyCredit
	kindBlocked
	kindTemplate
	kindPlaceholder
	kindCookie
	kindAffiliate
	kindDonation
	kindPaywall
	kindSignIn
	kindApp
	kindForm
	kindNewsletter
	kindComments
	kindAdvertising
	kindVideo
	kindGallery
	kindShare
	kindContact
	kindRelated
	kindNavigation
	kindPhotoCredit
	kindByline
	kinds
)

// furniture gives each kind its shapes, and the words that name it in messages.
var furniture = [kinds]struct {
	what   string
	shapes []shape
}{
	kindSkip:         {"a jump link of the page", skipShapes},
	kindCopyright:    {"a copyright or reprint notice", copyrightShapes},
	kindSyndication:  {"a publisher's notice about where the text comes from", syndicationShapes},
	kindAgencyCredit: {"an agency's credit", agencyShapes},
	kindBlocked:      {"the page of a blocked or failed visit, not the article", blockedShapes},
	kindTemplate:     {"template or program text of the site", templateShapes},
	kindPlaceholder:  {"a placeholder for something that was still loading", placeholderShapes},
	kindCookie:       {"a cookie or privacy notice", cookieShapes},
	kindAffiliate:    {"a note about the site's commission on sales", affiliateShapes},
	kindPaywall:      {"a subscription offer or barrier", paywallShapes},
	kindSignIn:       {"a log-in or account prompt", signInShapes},
	kindApp:          {"a pointer to the publisher's app, channel or notifications", appShapes},
	kindDonation:     {"an appeal for donations", donationShapes},
	kindForm:         {"the label or message of a form", formShapes},
	kindNewsletter:   {"a newsletter prompt", newsletterShapes},
	kindComments:     {"text of the comment section", commentShapes},
	kindAdvertising:  {"an advertising label", advertisingShapes},
	kindVideo:        {"text of a video or audio player", videoShapes},
	kindGallery:      {"text of a picture gallery", galleryShapes},
	kindShare:        {"sharing buttons, or what is left of an embedded post", shareShapes},
	kindContact:      {"a contact or feedback line of the publisher", contactShapes},
	kindRelated:      {"a link to another story", relatedShapes},
	kindNavigation:   {"a menu or navigation label", navigationShapes},
	kindPhotoCredit:  {"a picture credit", photoShapes},
	kindByline:       {"a by-line or time stamp", bylineShapes},
}
