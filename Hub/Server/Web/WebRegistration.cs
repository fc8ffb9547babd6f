namespace Omnichannel.Hub.Web;

/// <summary>What serves the built front ends.</summary>
internal static class WebRegistration
{
    public static IServiceCollection AddWeb(this IServiceCollection services) => services.AddSingleton<WebAssets>().AddSingleton<ConsoleBuild>();
}
