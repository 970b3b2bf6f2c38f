using System.Text.Json;

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
        if (context.ProblemDetails.Status == StatusCodes.Status413PayloadTooLarge)
        {
            context.ProblemDetails.Detail = "The conversation is too long for this server: start a new chat.";
        }
        else if (context.Exception is BadHttpRequestException e)
        {
            context.ProblemDetails.Detail = e.InnerException is JsonException json ? $"The body is not a question: {json.Message}" : e.Message;
        }
    }
}
