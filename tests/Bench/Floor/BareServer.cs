using Microsoft.EntityFrameworkCore;

namespace Omnichannel.Tests.Bench.Floor;

/// <summary>What starting costs before anything of the product's own: ASP.NET Core, SignalR, EF Core and a SQLite file that is there already.</summary>
internal static class BareServer
{
    public static WebApplication Build(string folder)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddSignalR();
        builder.Services.AddDbContext<BareContext>(options => options.UseSqlite($"Data Source={Path.Combine(folder, "bare.db")}"));
        var app = builder.Build();
        using (var scope = app.Services.CreateScope())
        {
            scope.ServiceProvider.GetRequiredService<BareContext>().Database.EnsureCreated();
        }

        app.MapHub<OperatorHub>("/hub");
        app.MapGet("/health/ready", Ready);
        return app;
    }

    private static async Task<string> Ready(BareContext database) =>
        await database.Notes.AnyAsync(note => note.Text == "ready") ? "ready" : "empty";

    internal sealed class BareContext(DbContextOptions<BareContext> options) : DbContext(options)
    {
        public DbSet<Note> Notes => Set<Note>();
    }

    internal sealed class Note
    {
        public int Id { get; set; }

        public string Text { get; set; } = "";
    }
}
