package feed

type Link struct {
	URL   string
	Title string
	Type  string
}
