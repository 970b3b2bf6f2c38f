namespace WebChat;

/// <summary>Says in words what is wrong with a request that cannot be read.</summary>
internal static class BadRequests
{
    internal static ExceptionHandlerOptions Handling { get; } = new()
    {
        StatusCodeSelector = static e => e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,

        // The sender's mistakes do not belong in the server's log.
        SuppressDiagnosticsCallback = static context => context.Exception is BadHttpRequestException,
    };

    internal static void Explain(ProblemDetailsContext context)
    {
        if (context.Exception is BadHttpRequestException e)
        {
            context.ProblemDetails.Detail = e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? "The conversation is too long for this server: start a new chat."
                : (e.InnerException ?? e).Message;
        }
    }
}
