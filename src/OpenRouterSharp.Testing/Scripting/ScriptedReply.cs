using System.Globalization;

namespace OpenRouterSharp.Testing.Scripting;

/// <summary>Represents a reply in a script, with its condition and number of uses. The script's lock guards the count.</summary>
internal sealed class ScriptedReply(int position, FakeReply reply, Func<RecordedRequest, bool>? condition, string? description)
{
    internal int Position => position;

    internal FakeReply Reply => reply;

    internal bool IsConditional => condition is not null;

    /// <summary>Gets or sets the number of uses; <see langword="null"/> for any number, including none.</summary>
    internal int? Times { get; set; } = 1;

    internal int Used { get; set; }

    internal bool IsUsedUp => Used >= Times;

    internal int Missing => Times is { } times ? times - Used : 0;

    internal bool Matches(RecordedRequest request) => condition!(request);

    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{position}. {reply}");
        text = condition is null ? text : $"{text}, when {description}";
        return (Times, Used) switch
        {
            (null, _) => text + ", any number of times",
            (1, 0) => text,
            _ => string.Create(CultureInfo.InvariantCulture, $"{text}: used {Used} of {Times} times"),
        };
    }
}
