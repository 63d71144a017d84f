package store

import "context"

// OpenAt opens a database whose tables are those of a version of before.
func OpenAt(ctx context.Context, o Options, version int64) (*Store, error) {
	s, err := open(o)
	if err != nil {
		return nil, err
	}
	provider, err := s.provider()
	if err == nil {
		_, err = provider.UpTo(ctx, version)
	}
	return s, err
}
