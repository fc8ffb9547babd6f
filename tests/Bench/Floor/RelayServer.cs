namespace Omnichannel.Tests.Bench.Floor;

/// <summary>Receive, commit, relay, acknowledge. No accounts, rights, bot, routing, limits.</summary>
internal static class RelayServer
{
    public static WebApplication Build(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR().AddJsonProtocol(options => options.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, FloorJson.Default));
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, FloorJson.Default));
        builder.Services.AddSingleton(services => new Pipeline(new Store(Path.Combine(folder, "floor.db")), services));
        var app = builder.Build();
        app.UseWebSockets();
        app.MapHub<OperatorHub>("/hub");
        app.MapGet("/health/ready", () => "ok");
        DirectLine.Map(app);
        return app;
    }
}
