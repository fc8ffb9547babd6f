using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Omnichannel.Channels.Telegram.Calling;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Telegram;

/// <summary>Registers the channel <c>telegram</c>.</summary>
public static class TelegramRegistration
{
    /// <summary>Adds it.</summary>
    /// <param name="services">The host's services; calling twice changes nothing.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTelegram(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<TelegramOptions>().BindConfiguration("Telegram").ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsValidator>();
        services.TryAddSingleton<TelegramApi>();
        services.TryAddSingleton<TelegramPace>();
        services.TryAddSingleton<TelegramSender>();
        services.TryAddSingleton<TelegramFiles>();
        services.TryAddSingleton<TelegramConnection>();
        services.TryAddSingleton<TelegramPoller>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannelAdapter, TelegramAdapter>());
        return services;
    }
}
