using Omnichannel.Hub.Widget.Countries;
using Omnichannel.Hub.Widget.Identity;

namespace Omnichannel.Hub.Widget;

/// <summary>What the widget needs on the server.</summary>
internal static class WidgetRegistration
{
    public static IServiceCollection AddWidget(this IServiceCollection services) => services
        .AddSingleton<IdentityKeys>()
        .AddSingleton<IdentityReader>()
        .AddSingleton<KnownVisitors>()
        .AddSingleton<VisitorCountries>()
        .AddHostedService(provider => provider.GetRequiredService<VisitorCountries>())
        .AddScoped<VisitorSessions>();
}
