package entity

import (
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/text/sentence"
)

// report is an invented report of about 500 words.
var report = strings.Repeat(`BRENNHAVEN, Canada (Reuters) - Prime Minister Alina Verhoeven said on Tuesday that the Northern Harbour Authority
(NHA) would close two terminals in Brennhaven. "We have no choice," Verhoeven told reporters in Ottawa. The authority's director, Tomas
Okonkwo-Lind, had warned of the closure for months. Ukrainian and Polish ships would be sent to Gdansk instead, Mr. Okonkwo-Lind said.

Shares of Halden Shipping Ltd fell by 4 percent in London. Analysts at Brightwater Bank expect the company to lose contracts worth
$40 million. Halden did not answer questions. Members of the Dockers Union of Canada, led by Maria van der Lokk, will meet on Friday.

`, 5)

func BenchmarkFind(b *testing.B) {
	f := NewFinder()
	sentences := sentence.Split(report, "en")
	f.Find("", "", "en", nil)
	b.SetBytes(int64(len(report)))
	for b.Loop() {
		f.Find("Terminals to close in Brennhaven", report, "en", sentences)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		NewFinder().Find("", "", "en", nil)
	}
}
