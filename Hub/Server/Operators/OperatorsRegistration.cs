namespace Omnichannel.Hub.Operators;

/// <summary>What operators' own state consists of.</summary>
internal static class OperatorsRegistration
{
    public static IServiceCollection AddOperators(this IServiceCollection services) => services
        .AddScoped<OperatorViews>()
        .AddSingleton<Presence>()
        .AddHostedService(provider => provider.GetRequiredService<Presence>());
}
