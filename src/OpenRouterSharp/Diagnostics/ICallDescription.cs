using System.Diagnostics;

namespace OpenRouterSharp.Diagnostics;

/// <summary>Describes a call to telemetry. Used only if there is a listener.</summary>
internal interface ICallDescription
{
    /// <summary>Gets the name of the operation.</summary>
    string OperationName { get; }

    /// <summary>Gets the requested model.</summary>
    string? ModelName { get; }

    /// <summary>Gets a value indicating whether the response is streamed.</summary>
    bool IsStreamed { get; }

    /// <summary>Creates the collector of facts about the response.</summary>
    CallFacts CreateFacts();

    /// <summary>Sets the request's parameters as attributes of the call's span.</summary>
    void Tag(Activity activity);
}
