namespace OpenRouterSharp.Testing;

/// <summary>Represents a condition of a script to which its reply is added: <c>script.When(request =&gt; …).Reply(…)</c>.</summary>
public sealed class FakeCondition : FakeReplies
{
    private readonly FakeScript _script;
    private readonly Func<RecordedRequest, bool> _condition;
    private readonly string _description;

    internal FakeCondition(FakeScript script, Func<RecordedRequest, bool> condition, string description)
    {
        _script = script;
        _condition = condition;
        _description = description;
    }

    /// <inheritdoc/>
    public override FakeScript Reply(FakeReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return _script.Add(reply, _condition, _description);
    }

    /// <summary>Returns the description of the condition.</summary>
    /// <returns>The source text of the condition, or the description passed for it.</returns>
    public override string ToString() => _description;
}
