package value

// Relation says how two values of one fact stand to each other.
type Relation int

// The relations. The zero value is CannotTell: what is not known to be one of the others.
const (
	CannotTell Relation = iota
	Agree
	Conflict
)

func (r Relation) String() string {
	switch r {
	case Agree:
		return "agree"
	case Conflict:
		return "conflict"
	}
	return "cannot tell"
}
