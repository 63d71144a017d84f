package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"syscall"
)

// Explain says in plain words what was wrong, for a person who looks at a
// feed's health: one line, without a full stop, no address in it that the
// person does not know already. It returns "" for nil, and the error's own
// words when it knows none better.
func Explain(err error) string {
	if err == nil {
		return ""
	}
	for _, explain := range explanations {
		if words := explain(err); words != "" {
			return words
		}
	}
	return err.Error()
}

// explanations are tried in turn; the first that has words wins.
var explanations = []func(error) string{
	explainOwn, explainCertificate, explainName, explainConnection,
}

// explainOwn finds the errors of this package, which are written to be read,
// under whatever they were wrapped in.
func explainOwn(err error) string {
	var status *HTTPError
	var busy *BusyError
	var large *sizeError
	var slow *timeoutError
	var refused *robotsError
	switch {
	case errors.As(err, &status):
		return status.Error()
	case errors.As(err, &busy):
		return busy.Error()
	case errors.As(err, &large):
		return large.Error()
	case errors.As(err, &slow):
		return slow.Error()
	case errors.As(err, &refused):
		return refused.Error()
	case errors.Is(err, context.Canceled):
		return "the desk was stopped before the answer came"
	case errors.Is(err, context.DeadlineExceeded):
		return ErrTimeout.Error() // the caller's own limit
	}
	for _, sentinel := range []error{ErrPrivate, ErrTooLarge, ErrRobots, ErrRedirects, ErrEncoding} {
		if errors.Is(err, sentinel) {
			return sentinel.Error()
		}
	}
	return ""
}

func explainCertificate(err error) string {
	var bad *tls.CertificateVerificationError
	if !errors.As(err, &bad) {
		var notTLS tls.RecordHeaderError
		if errors.As(err, &notTLS) {
			return "the server does not speak https at this address"
		}
		return ""
	}
	const words = "the certificate is not valid: "
	var host x509.HostnameError
	var unknown x509.UnknownAuthorityError
	var invalid x509.CertificateInvalidError
	switch {
	case errors.As(err, &host):
		return words + "it was made for another host"
	case errors.As(err, &unknown):
		return words + "its issuer is not known"
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return words + "it has expired or is not valid yet"
	}
	return words + bad.Err.Error()
}

func explainName(err error) string {
	var name *net.DNSError
	if !errors.As(err, &name) {
		return ""
	}
	if name.IsNotFound {
		return "there is no host named " + name.Name
	}
	return "the name " + name.Name + " could not be resolved"
}

func explainConnection(err error) string {
	switch {
	case errors.Is(err, syscall.ECONNREFUSED):
		return "the server refused the connection"
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE):
		return "the server broke off the connection"
	case errors.Is(err, syscall.EHOSTUNREACH), errors.Is(err, syscall.ENETUNREACH):
		return "the server cannot be reached"
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return "the answer broke off before its end"
	}
	return ""
}
