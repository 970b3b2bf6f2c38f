using System.Diagnostics;

namespace OpenRouterSharp.Diagnostics;

/// <summary>Describes a call to telemetry. Asked only where somebody listens.</summary>
internal interface ICallDescription
{
    /// <summary>Gets the name of the operation.</summary>
    string OperationName { get; }

    /// <summary>Gets the model that is asked.</summary>
    string? ModelName { get; }

    /// <summary>Gets a value indicating whether the answer is streamed.</summary>
    bool IsStreamed { get; }

    /// <summary>Makes what collects the facts of the answer.</summary>
    CallFacts CreateFacts();

    /// <summary>Writes the request's settings onto the call's span.</summary>
    void Tag(Activity activity);
}
