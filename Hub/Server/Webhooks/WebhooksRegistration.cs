namespace Omnichannel.Hub.Webhooks;

/// <summary>What taking in vendors' calls consists of.</summary>
internal static class WebhooksRegistration
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services) => services.AddSingleton<UnreadableStore>();
}
