namespace OpenRouterSharp.Batches.Sending;

/// <summary>Stores the first request that was not submitted on the exception that ended a run of several batches.</summary>
internal static class UnsubmittedRow
{
    private const string Key = "OpenRouterSharp.FirstUnsubmittedId";

    internal static void Note(Exception e, string? customId)
    {
        if (customId is null)
        {
            return;
        }

        e.Data[Key] = customId;
        if (e is OpenRouterException failure)
        {
            var doubt = failure.MayHaveBeenDone ? " Its batch may have been accepted all the same: look for it in the list first." : null;
            failure.Advise($"{failure.Hint} The first request that was not submitted is '{HeaderText.Printable(customId)}'; the batches before it stand.{doubt}".TrimStart());
        }
    }

    internal static string? Of(Exception e) => e.Data[Key] as string;
}
