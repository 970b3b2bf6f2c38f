using Microsoft.Extensions.Options;

namespace OpenRouterSharp.DependencyInjection;

/// <summary>Validates the options at startup, by the rules of the client's constructor.</summary>
internal sealed class OptionsValidation : IValidateOptions<OpenRouterClientOptions>
{
    public ValidateOptionsResult Validate(string? name, OpenRouterClientOptions options)
    {
        try
        {
            EndpointAddress.CheckTransport(options);
            OpenRouterClient.CheckKey(options);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail(e.Message);
        }
    }
}
