package loosexml

// Repairs counts what in a document was not well-formed and how it was read.
type Repairs struct {
	Unclosed    int  // elements closed because an outer one ended
	StrayEnds   int  // end tags without a start, ignored
	BrokenTags  int  // tags without ">" or with a lost quote
	OpenCData   int  // CDATA sections never closed
	StrayMarks  int  // "<" read as text
	BadEntities int  // entities nobody declared, kept as written
	Undeclared  int  // namespace prefixes used but not declared
	TooDeep     int  // elements left out because they were nested deeper than MaxDepth
	TooMany     int  // elements left out because their tree had MaxNodes
	Truncated   bool // the document ends in the middle
}

// Limits of what is read.
const (
	MaxDepth = 128    // of elements in one another
	MaxNodes = 20_000 // in one tree
	// maxEntities, maxEntityText bound the entities a document declares itself.
	// Their replacement texts are taken literally: an entity inside an entity is
	// not expanded, so nothing grows.
	maxEntities   = 256
	maxEntityText = 1 << 10
	maxExpansion  = 1 << 20
)
