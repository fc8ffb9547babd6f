using Omnichannel.Core.Channels;
using Omnichannel.Hub.Channels.Settings;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Turns.Intake;

namespace Omnichannel.Hub.Channels;

/// <summary>What vendors' channels need of the host; the channels themselves register in their own project.</summary>
internal static class ChannelInboxesRegistration
{
    public static IServiceCollection AddChannelInboxes(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ChannelSettingsJson.Default))
        .AddScoped<ChannelInboxReader>()
        .AddScoped<ChannelInboxSettings>()
        .AddSingleton<CredentialVault>()
        .AddSingleton<ChannelInboxes>()
        .AddSingleton<ReachedPeople>()
        .AddSingleton<MessageIntake>()
        .AddSingleton<IInboundGateway, InboundGateway>()
        .AddHostedService<ChannelPolling>()
        .AddHostedService<ChannelCatchUp>()
        .AddSingleton<ChannelTyping>()
        .AddSingleton<ILiveListener>(provider => provider.GetRequiredService<ChannelTyping>())
        .AddHostedService(provider => provider.GetRequiredService<ChannelTyping>());
}
