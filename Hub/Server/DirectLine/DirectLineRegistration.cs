using Microsoft.Extensions.Options;
using Omnichannel.Hub.Attachments;
using Omnichannel.Hub.DirectLine.Intake;
using Omnichannel.Hub.DirectLine.Sockets;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Realtime;

namespace Omnichannel.Hub.DirectLine;

/// <summary>What the visitors' protocol consists of.</summary>
internal static class DirectLineRegistration
{
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration("DirectLine").ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>();
        return services
            .AddSingleton<SigningKeys>()
            .AddSingleton<VisitorTokens>()
            .AddSingleton<FileLinks>()
            .AddSingleton<ActivitySetWriter>()
            .AddSingleton<ClientActivityReader>()
            .AddSingleton<DirectLineGate>()
            .AddSingleton<VisitorPlaces>()
            .AddSingleton<VisitorPages>()
            .AddHostedService(provider => provider.GetRequiredService<VisitorPages>())
            .AddSingleton<SignsOfLife>()
            .AddSingleton<ActivityIntake>()
            .AddSingleton<AttachmentStore>()
            .AddSingleton<AttachmentQuota>()
            .AddSingleton<VisitorSockets>()
            .AddSingleton<ILiveListener>(provider => provider.GetRequiredService<VisitorSockets>())
            .AddHostedService(provider => provider.GetRequiredService<VisitorSockets>());
    }
}
