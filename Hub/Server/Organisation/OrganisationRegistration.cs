namespace Omnichannel.Hub.Organisation;

/// <summary>What knows inboxes, departments and operators.</summary>
internal static class OrganisationRegistration
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddSingleton<HubDirectory>()
        .AddHostedService(provider => provider.GetRequiredService<HubDirectory>());
}
