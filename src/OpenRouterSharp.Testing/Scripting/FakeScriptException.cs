namespace OpenRouterSharp.Testing;

/// <summary>The exception thrown when the requests do not match the script: see <see cref="FakeScript.VerifyAllUsed"/>.</summary>
public sealed class FakeScriptException : Exception
{
    internal FakeScriptException(string message)
        : base(message)
    {
    }
}
