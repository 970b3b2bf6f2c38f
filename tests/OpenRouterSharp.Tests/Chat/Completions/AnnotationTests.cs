using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Completions;

public class AnnotationTests
{
    [Theory]
    [InlineData("""{"type":"url_citation","url_citation":{"url":"https://a.test"}}""", typeof(UrlCitation))]
    [InlineData("""{"url_citation":{"url":"\u0061","title":null,"new":1.0},"type":"url_citation"}""", typeof(UrlCitation))]
    [InlineData("""{"type":"url_citation","url_citation":null}""", typeof(UrlCitation))]
    [InlineData("""{"type":"file","file":{"hash":"h","content":[{"type":"text"},{"type":"image_url","image_url":{"url":"data:,x"}}]}}""", typeof(FileAnnotation))]
    [InlineData("""{"type":"file_annotation","file_annotation":{"file_id":"f"}}""", typeof(FileReferenceAnnotation))]
    [InlineData("""{"type":"new", "x": 1.0}""", typeof(UnknownAnnotation))]
    [InlineData("""{"x":1}""", typeof(UnknownAnnotation))]
    [InlineData("""{"type":"url_citation","url_citation":"https://a.test"}""", typeof(UrlCitation))]
    public void Read_AnyAnnotation_GoesBackByteForByte(string json, Type expected)
    {
        var annotation = Wire.Read<Annotation>(json);

        Assert.IsType(expected, annotation);
        Assert.Equal(json, Wire.Write(annotation));
    }

    [Fact]
    public void Write_Changed_WritesTheChange()
    {
        var citation = (UrlCitation)Wire.Read<Annotation>("""{"type":"url_citation","url_citation":{"url":"https://a.test","start_index":1,"end_index":2.0}}""");

        Wire.Equal<Annotation>(
            """{"type":"url_citation","url_citation":{"url":"https://a.test","title":"A","start_index":1,"end_index":2}}""",
            citation with { Page = citation.Page! with { Title = "A" } });
    }

    [Fact]
    public void Equals_SameWordsOtherSpelling_IsTrue() => Assert.Equal(
        Wire.Read<Annotation>("""{"type":"url_citation","url_citation":{"url":"a"}}"""),
        Wire.Read<Annotation>("""{"type":"url_citation", "url_citation":{"url":"\u0061"}}"""));
}
