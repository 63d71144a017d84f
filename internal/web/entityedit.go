package web

import (
	"context"
	"errors"
	"net/http"
	"regexp"
	"strconv"
	"strings"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// entityForm is what an admin may change of an entity.
type entityForm struct {
	ID    int64
	Name  string
	Kinds []kindChoice
	Parts []entityPart // that were merged into it
}

type kindChoice struct {
	Value, Name string
	Chosen      bool
}

type entityPart struct {
	ID   int64
	Name string
}

// maxName bounds a corrected name, in bytes.
const maxName = 200

// kinds are those that an entity can be corrected to.
var kinds = []kindChoice{
	{string(news.Person), "Person", false}, {string(news.Organisation), "Organisation", false}, {string(news.Place), "Place", false},
	{string(news.OtherEntity), "Something else", false},
}

func (s *site) entityForm(ctx context.Context, e store.Entity) (*entityForm, error) {
	parts, err := s.Store.MergedEntities(ctx, e.ID)
	if err != nil {
		return nil, err
	}
	f := &entityForm{ID: e.ID, Name: e.Name}
	for _, k := range kinds {
		k.Chosen = k.Value == string(e.Kind)
		f.Kinds = append(f.Kinds, k)
	}
	for _, p := range parts {
		f.Parts = append(f.Parts, entityPart{p.ID, p.Name})
	}
	return f, nil
}

// namedEntity is the entity of an address that changes something, with the form that was sent.
func (s *site) namedEntity(w http.ResponseWriter, r *http.Request) (store.Entity, error) {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		return store.Entity{}, formError(err)
	}
	digits, _, _ := strings.Cut(r.PathValue("name"), "-")
	id, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || id <= 0 {
		return store.Entity{}, store.ErrNotFound
	}
	return s.Store.Entity(r.Context(), id)
}

func notCorrected(message string) error {
	return &refusal{status: http.StatusUnprocessableEntity, title: "Not changed", message: message}
}

// correctEntity gives an entity another name and kind.
func (s *site) correctEntity(w http.ResponseWriter, r *http.Request) error {
	e, err := s.namedEntity(w, r)
	if err != nil {
		return err
	}
	name, kind := news.CleanLine(r.PostForm.Get("name")), r.PostForm.Get("kind")
	known := false
	for _, k := range kinds {
		known = known || k.Value == kind
	}
	switch {
	case name == "":
		return notCorrected("A name is needed.")
	case len(name) > maxName:
		return notCorrected("That is too long for a name.")
	case !known:
		return notCorrected("Choose what it is: a person, an organisation, a place, or something else.")
	}
	err = s.Store.Write(r.Context(), func(tx *store.Tx) error {
		return tx.CorrectEntity(r.Context(), e.ID, name, news.EntityKind(kind), s.Clock())
	})
	return s.entityChanged(w, r, e.ID, err)
}

// entityNumber finds the number of an entity in what a person types: the number, or an address.
var entityNumber = regexp.MustCompile(`^(?:.*/entity/|#)?0*([1-9][0-9]{0,17})(?:[-/?#.].*)?$`)

// meantEntity is the other entity that a form names.
func (s *site) meantEntity(ctx context.Context, e store.Entity, typed string) (store.Entity, error) {
	found := entityNumber.FindStringSubmatch(news.CleanLine(typed))
	if found == nil {
		return store.Entity{}, notCorrected("Type the number or the address of the name that is meant. The number stands in its address, behind /entity/.")
	}
	id, err := strconv.ParseInt(found[1], 10, 64)
	if err != nil {
		return store.Entity{}, err
	}
	into, err := s.Store.Entity(ctx, id)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return into, notCorrected("There is no name with the number " + found[1] + ".")
	case err != nil:
		return into, err
	case into.MergedInto == e.ID || into.ID == e.ID:
		return into, notCorrected("That is this name itself.")
	case into.MergedInto != 0:
		return s.Store.Entity(ctx, into.MergedInto)
	}
	return into, nil
}

// confirmEntityMerge asks before two names become one.
func (s *site) confirmEntityMerge(w http.ResponseWriter, r *http.Request) error {
	e, err := s.namedEntity(w, r)
	if err != nil {
		return err
	}
	into, err := s.meantEntity(r.Context(), e, r.URL.Query().Get("into"))
	if err != nil {
		return err
	}
	return s.ask(w, r, confirmation{Question: "Are these two one?", Subject: e.Name, Lang: "und",
		Says: []string{
			"What was said by “" + e.Name + "” is shown with “" + into.Name + "” (" + strconv.FormatInt(into.ID, 10) + ") from now on, also when reports use the one name or the other again.",
			"The address of this name leads there. The two can be parted again on that page.",
		},
		Action: "/entity/" + strconv.FormatInt(e.ID, 10) + "/merge", Fields: []field{{"into", strconv.FormatInt(into.ID, 10)}},
		Do: "Make them one", Back: e.Path(), BackText: "Leave them apart"})
}

// mergeEntity makes one name of two.
func (s *site) mergeEntity(w http.ResponseWriter, r *http.Request) error {
	e, err := s.namedEntity(w, r)
	if err != nil {
		return err
	}
	into, err := s.meantEntity(r.Context(), e, r.PostForm.Get("into"))
	if err != nil {
		return err
	}
	err = s.Store.Write(r.Context(), func(tx *store.Tx) error { return tx.MergeEntities(r.Context(), e.ID, into.ID) })
	return s.entityChanged(w, r, into.ID, err)
}

// partEntity takes a name out of the one that it was merged into.
func (s *site) partEntity(w http.ResponseWriter, r *http.Request) error {
	e, err := s.namedEntity(w, r)
	if err != nil {
		return err
	}
	err = s.Store.Write(r.Context(), func(tx *store.Tx) error { return tx.PartEntity(r.Context(), e.ID) })
	return s.entityChanged(w, r, e.MergedInto, err)
}

// entityChanged leads to the page of an entity, or says that it was changed by somebody else meanwhile.
func (s *site) entityChanged(w http.ResponseWriter, r *http.Request, id int64, err error) error {
	if errors.Is(err, store.ErrNotFound) {
		return notCorrected("This name has become part of another one, or is no part of one any more. Look at its page again.")
	}
	if err != nil {
		return err
	}
	e, err := s.Store.Entity(r.Context(), id)
	if err != nil {
		return err
	}
	http.Redirect(w, r, e.Path(), http.StatusSeeOther)
	return nil
}
