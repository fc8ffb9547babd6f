using Omnichannel.Core;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Matching;

/// <summary>
/// Runs one matcher per department: whenever its queue, its people or what they have to do changes, and every few seconds, for what was not
/// heard of. A department is never looked at twice at a time; departments do not wait for each other.
/// </summary>
internal sealed partial class QueueMatcher : BackgroundLoop, ILiveListener
{
    // Nothing is later than this, even when every signal is lost.
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    private readonly IServiceScopeFactory _scopes;
    private readonly HubDirectory _directory;
    private readonly TimeProvider _clock;
    private readonly ILogger<QueueMatcher> _logger;
    private readonly Lock _gate = new();
    private readonly HashSet<DepartmentId> _changed = [];
    private readonly HashSet<ConversationId> _come = [];
    private readonly List<Action> _afterwards = [];
    private volatile bool _peopleChanged;
    private readonly SemaphoreSlim _bell = new(0, 1);

    public QueueMatcher(IServiceScopeFactory scopes, HubDirectory directory, Presence presence, TimeProvider clock, ILogger<QueueMatcher> logger)
    {
        (_scopes, _directory, _clock, _logger) = (scopes, directory, clock, logger);
        presence.Changed += id =>
        {
            _peopleChanged = true;
            Ring([.. directory.Current.FindOperator(id)?.Departments ?? []]);
        };
    }

    /// <summary>Raised when departments have been looked at: whoever still waits there can be given or offered to nobody. Handlers are quick and cannot fail.</summary>
    public event Action<IReadOnlyCollection<DepartmentId>>? Looked;

    /// <summary>Has something done once departments have been looked at as they are now: by then whoever could be given or offered something has it.</summary>
    /// <param name="departments">Which.</param>
    /// <param name="come">A conversation that has come to one of them; null for none.</param>
    /// <param name="then">What to do. It is quick and cannot fail.</param>
    public void Afterwards(IReadOnlyCollection<DepartmentId> departments, ConversationId? come, Action then) => Ring(departments, come, then);

    /// <inheritdoc/>
    public void Committed(Commit commit)
    {
        var (before, after) = (commit.Before, commit.After);
        var joined = Admissions.IsNeeded(_directory.Current, after);
        if (joined || before.Started != after.Started || before.State != after.State || before.Department != after.Department
            || before.Owner != after.Owner || before.Offer != after.Offer)
        {
            Ring([after.Department, before.Department, .. DepartmentsOf(before.Owner), .. DepartmentsOf(before.Offer?.To)], joined ? after.Id : null);
        }
    }

    /// <inheritdoc/>
    public void Signalled(Signal signal)
    {
        // Signals change no queue.
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        var sweptAt = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            var sweeps = _clock.GetUtcNow() - sweptAt >= Sweep;
            var (departments, come, afterwards) = Take(sweeps);
            sweptAt = sweeps ? _clock.GetUtcNow() : sweptAt;
            if (sweeps || _peopleChanged)
            {
                _peopleChanged = false;
                await GuardAsync<OwnerWatch>((watch, stopping) => watch.RunAsync(stopping), stoppingToken);
            }

            foreach (var id in come)
            {
                await GuardAsync<DepartmentMatch>((match, stopping) => match.AdmitAsync(id, stopping), stoppingToken);
            }

            await Task.WhenAll(departments.Select(_directory.Current.FindDepartment).OfType<Department>()
                .Select(department => GuardAsync<DepartmentMatch>((match, stopping) => match.RunAsync(department, stopping), stoppingToken)));
            afterwards.ForEach(then => then());
            Looked?.Invoke(departments);
            await WaitAsync(stoppingToken);
        }
    }

    private IEnumerable<DepartmentId> DepartmentsOf(OperatorId? id) => id is { } known ? _directory.Current.FindOperator(known)?.Departments ?? [] : [];

    private void Ring(IReadOnlyCollection<DepartmentId> departments, ConversationId? come = null, Action? then = null)
    {
        lock (_gate)
        {
            _changed.UnionWith(departments);
            if (come is { } id)
            {
                _come.Add(id);
            }

            if (then is not null)
            {
                _afterwards.Add(then);
            }

            if (_bell.CurrentCount == 0)
            {
                _bell.Release();
            }
        }
    }

    private (List<DepartmentId> Departments, List<ConversationId> Come, List<Action> Afterwards) Take(bool all)
    {
        lock (_gate)
        {
            var taken = all ? [.. _directory.Current.Departments.Select(department => department.Id)] : _changed.ToList();
            var come = _come.ToList();
            var afterwards = _afterwards.ToList();
            _changed.Clear();
            _come.Clear();
            _afterwards.Clear();
            return (taken, come, afterwards);
        }
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(Task.Delay(Sweep, _clock, stop.Token), _bell.WaitAsync(stop.Token));
        await stop.CancelAsync();
    }

    private async Task GuardAsync<T>(Func<T, CancellationToken, Task> work, CancellationToken stoppingToken)
        where T : notnull
    {
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            await work(scope.ServiceProvider.GetRequiredService<T>(), stoppingToken);
        }
#pragma warning disable CA1031 // The border of the loop: what could not be matched now is looked at again in a few seconds.
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.NotMatched(_logger, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2630, LogLevel.Error, "A queue could not be served; it is tried again")]
        public static partial void NotMatched(ILogger logger, Exception error);
    }
}
