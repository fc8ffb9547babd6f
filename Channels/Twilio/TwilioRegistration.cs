using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Omnichannel.Channels.Shared.Http;
using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Channels.Twilio.Sending;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Twilio;

/// <summary>Registers the channels that go through Twilio.</summary>
public static class TwilioRegistration
{
    /// <summary>Adds <c>whatsapp</c> and <c>sms</c>; their addresses stand in the section <c>Twilio</c>.</summary>
    /// <param name="services">The host's services; calling twice changes nothing.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTwilio(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSafeHttp().AddOptions<TwilioOptions>().BindConfiguration("Twilio").ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<TwilioOptions>, TwilioOptionsValidator>();
        services.TryAddSingleton<TwilioApi>();
        services.TryAddSingleton<ContentStore>();
        services.TryAddSingleton<TwilioParts>();
        services.TryAddEnumerable([ServiceDescriptor.Singleton<IChannelAdapter, WhatsAppAdapter>(), ServiceDescriptor.Singleton<IChannelAdapter, SmsAdapter>()]);
        return services;
    }
}
