namespace OpenRouterSharp.Testing;

/// <summary>Represents a difference between what a script expects and what the code under test asked: see <see cref="FakeScript.VerifyAllUsed"/>.</summary>
public sealed class FakeScriptException : Exception
{
    internal FakeScriptException(string message)
        : base(message)
    {
    }
}
