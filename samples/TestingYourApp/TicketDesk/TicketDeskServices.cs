using Microsoft.Extensions.DependencyInjection;

namespace TicketDesk;

/// <summary>Registers the app.</summary>
public static class TicketDeskServices
{
    /// <summary>Registers what the app consists of. Where its models come from is registered beside it: <c>AddOpenRouter()</c>, or a test's fake.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddTicketDesk(this IServiceCollection services) => services.AddTransient<Desk>();
}
