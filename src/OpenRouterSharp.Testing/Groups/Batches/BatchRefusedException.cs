namespace OpenRouterSharp.Testing.Groups.Batches;

/// <summary>Ends the upload of a batch that is rejected while it arrives.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1064", Justification = "It never leaves the fake: it stops an upload.")]
internal sealed class BatchRefusedException : Exception
{
    public BatchRefusedException()
    {
    }

    public BatchRefusedException(string message)
        : base(message)
    {
    }

    public BatchRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
