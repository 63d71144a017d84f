package feed
import ("testing";"os";"path/filepath";"time";"encoding/json";"fmt";"strings")
func TestQuick(t *testing.T){
 n,e:=0,0
 filepath.Walk("/tmp/feeds",func(p string,i os.FileInfo,err error)error{
  if i.IsDir()||strings.HasSuffix(p,".txt")||strings.Contains(p,".serde.") {return nil}
  b,_:=os.ReadFile(p)
  _,er:=Parse(b,"","http://127.0.0.1:8097/x",time.Date(2026,1,1,0,0,0,0,time.UTC))
  n++
  if er!=nil{e++; fmt.Println(p,er)}
  return nil})
 fmt.Println(n,e)
 b,_:=os.ReadFile("/work/shared/seeds/google-news-2026-01-07.xml")
 f,er:=Parse(b,"","",time.Date(2026,2,1,0,0,0,0,time.UTC))
 j,_:=json.MarshalIndent(f,""," ")
 fmt.Println(string(j),er)
}
