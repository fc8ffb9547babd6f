using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Channels.Shared.Http;
using Omnichannel.Channels.Telegram;
using Omnichannel.Channels.Twilio;

namespace Omnichannel.Channels;

/// <summary>Registers every channel: one line each.</summary>
public static class ChannelsRegistration
{
    /// <summary>Adds the channels and the client with which they call their vendors.</summary>
    /// <param name="services">The host's services; calling twice changes nothing.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddChannels(this IServiceCollection services) => services.AddSafeHttp().AddTelegram().AddTwilio();
}
