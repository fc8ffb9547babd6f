using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Samples;
using Omnichannel.Hub.Departments;
using Omnichannel.Hub.Flows;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Setup;

/// <summary>Gives a fresh installation what it needs to answer at once. Runs before the directory is read, once per data folder.</summary>
internal sealed partial class Seeder(IServiceScopeFactory scopes, IOptions<HubOptions> options, TimeProvider clock, ILogger<Seeder> logger) : IHostedService
{
    private const string Mark = "seed";

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        if (await database.Settings.AnyAsync(setting => setting.Key == Mark, cancellationToken))
        {
            return;
        }

        Fill(database, clock.GetUtcNow());
        await database.SaveChangesAsync(cancellationToken);
        Log.Seeded(logger);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Fill(HubDbContext database, DateTimeOffset now)
    {
        var sales = new DepartmentRow { Id = Guid.CreateVersion7(now), Name = "Sales" };
        var support = new DepartmentRow { Id = Guid.CreateVersion7(now), Name = "Support", IsDefault = true };
        database.AddRange(sales, support);
        var welcome = SampleFlows.All.Select(file => AddFlow(database, file, now)).ToList()[0];
        database.Inboxes.Add(new InboxRow
        {
            Id = Guid.CreateVersion7(now),
            Name = "Website",
            PublicKey = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),

            // Nobody knows this secret: a server of the customer's gets one of its own in the settings.
            SecretHash = Convert.ToHexStringLower(SHA256.HashData(RandomNumberGenerator.GetBytes(32))),
            Origins = options.Value.PublicOrigin ?? "",
            Department = support.Id,
            Flow = welcome,
        });
        database.Settings.Add(new() { Key = Mark, Value = now.ToString("O") });
    }

    // The others are there to be looked at, and to be chosen for an inbox; the first one greets.
    private static Guid AddFlow(HubDbContext database, string file, DateTimeOffset now)
    {
        var flow = new FlowRow { Id = Guid.CreateVersion7(now), Name = FlowJson.Read(Encoding.UTF8.GetBytes(file)).Name };
        var version = new FlowVersionRow { Id = Guid.CreateVersion7(now), Flow = flow.Id, Number = 1, Definition = file, PublishedAt = now };
        flow.Published = version.Id;
        database.AddRange(flow, version);
        return flow.Id;
    }

    private static partial class Log
    {
        [LoggerMessage(1601, LogLevel.Information, "The data folder was new: departments, an inbox and a flow were made")]
        public static partial void Seeded(ILogger logger);
    }
}
