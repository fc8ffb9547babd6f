namespace Omnichannel.Hub.Board;

/// <summary>What the board consists of.</summary>
internal static class BoardRegistration
{
    public static IServiceCollection AddBoard(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, BoardJson.Default));
        return services.AddSingleton<BoardNumbers>().AddScoped<BoardCounter>().AddScoped<BoardReader>();
    }
}
