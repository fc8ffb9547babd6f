using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Closing;
using Omnichannel.Hub.Departments;
using Omnichannel.Hub.Operators.Idle;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Startup;
using Omnichannel.Hub.Tags;

namespace Omnichannel.Hub.Organisation;

/// <summary>Keeps the newest <see cref="DirectorySnapshot"/>: read on every turn, changed rarely.</summary>
internal sealed partial class HubDirectory(IServiceScopeFactory scopes, TimeProvider clock, ILogger<HubDirectory> logger) : BackgroundLoop
{
    // How long another node's change of settings may go unnoticed; this node's own are taken in at once.
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _loading = new(1);
    private volatile DirectorySnapshot? _current;

    /// <summary>Raised when the directory was read again, before whoever asked for that goes on.</summary>
    public event Action? Refreshed;

    /// <summary>Gets the newest snapshot.</summary>
    public DirectorySnapshot Current => _current ?? throw new InvalidOperationException("The directory is read before the hub has started.");

    /// <summary>Reads the directory again. Called by whoever has changed it, before they answer.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            _current = await LoadAsync(scope.ServiceProvider.GetRequiredService<HubDbContext>(), cancellationToken);
            Refreshed?.Invoke();
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _loading.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Refresh, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The border of the loop: the last snapshot serves until the store answers again.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Log.RefreshFailed(logger, error);
            }
        }
    }

    private static async Task<DirectorySnapshot> LoadAsync(HubDbContext database, CancellationToken cancellationToken)
    {
        var flows = await database.Flows.AsNoTracking().ToListAsync(cancellationToken);
        var memberships = await database.OperatorDepartments.AsNoTracking().ToListAsync(cancellationToken);
        return new(
            await database.Inboxes.AsNoTracking().ToListAsync(cancellationToken),
            flows,
            await database.Departments.AsNoTracking().ToListAsync(cancellationToken),
            await database.Operators.AsNoTracking().ToListAsync(cancellationToken),
            memberships.ToLookup(row => row.Operator, row => row.Department),
            RuleBook.Read(await SettingAsync(database, RuleBook.Key, cancellationToken)).Rules,
            ClosingSettings.Read(await SettingAsync(database, ClosingSettings.Key, cancellationToken)),
            TagBook.Read(await SettingAsync(database, TagBook.Key, cancellationToken)),
            IdleSettings.Read(await SettingAsync(database, IdleSettings.Key, cancellationToken)));
    }

    private static Task<string?> SettingAsync(HubDbContext database, string key, CancellationToken cancellationToken) =>
        database.Settings.AsNoTracking().Where(row => row.Key == key).Select(row => row.Value).FirstOrDefaultAsync(cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(1100, LogLevel.Warning, "The directory could not be read again; the last one is used")]
        public static partial void RefreshFailed(ILogger logger, Exception error);
    }
}
