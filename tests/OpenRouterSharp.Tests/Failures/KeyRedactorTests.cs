using System.Globalization;
using System.Text.Json;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Tests.Failures;

public sealed class KeyRedactorTests
{
    // As gateways make them: base64, which JSON and URLs escape.
    private const string Key = "gw+Zm9v/YmFyQmF6+cXV4/Zm9vYmFy==";

    private static readonly KeyRedactor _redactor = new(Key, "sk-or-v1-other-key");

    private static string Escape(string text, Func<char, string> escape) => string.Concat(text.Select(escape));

    private static string Unicode(char c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);

    public static TheoryData<string> Spellings => new()
    {
        Key,
        JsonSerializer.Serialize(Key)[1..^1],
        Key.Replace("/", "\\/", StringComparison.Ordinal),
        Key.Replace("/", "\\\\/", StringComparison.Ordinal),
        Key.Replace("+", "\\u002b", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal),
        Escape(Key, Unicode),
        JsonSerializer.Serialize(JsonSerializer.Serialize(Key)[1..^1])[1..^1],
        Uri.EscapeDataString(Key),
        Uri.EscapeDataString(Key).Replace("%2B", "%2b", StringComparison.Ordinal),
        Escape(Key, static c => $"&#{(int)c};"),
        Escape(Key, static c => $"&#x{(int)c:x};"),
        "sk-or-v1-other-key",
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Redact_KeyInAnySpelling_IsRemoved(string spelling) => Assert.Equal("a [key removed], z", _redactor.Redact($"a {spelling}, z"));

    [Fact]
    public void Redact_KeyTwiceAndAtBothEnds_IsRemovedEachTime() => Assert.Equal("[key removed] [key removed]", _redactor.Redact($"{Key} {Key}"));

    [Fact]
    public void Redact_TextCutInTheMiddleOfTheKey_LosesThePart() => Assert.Equal("a [key removed]", _redactor.Redact("a " + Key[..20]));

    [Theory]
    [InlineData("A key begins with sk-or-v1-")]
    [InlineData("Nothing of it, \\ and 100 % & more")]
    [InlineData("C:\\\\temp\\u0041 %zz &nbsp; &")]
    [InlineData("")]
    public void Redact_NoKey_IsTheSameText(string text) => Assert.Same(text, _redactor.Redact(text));

    [Fact]
    public void Redact_ShortKey_IsAWordOfAnyText() => Assert.Equal("local", new KeyRedactor("local").Redact("local"));

    [Fact]
    public void Redact_Null_IsNull() => Assert.Null(_redactor.Redact(null));

    [Fact]
    public void Inner_ExceptionThatShowsTheKey_IsNone() =>
        Assert.Null(_redactor.Inner(new InvalidOperationException("outer", new InvalidOperationException(Key))));

    [Fact]
    public void Inner_AnyOtherException_IsItself()
    {
        var e = new InvalidOperationException("outer");

        Assert.Same(e, _redactor.Inner(e));
    }
}
