using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Board;

/// <summary>Keeps what was counted for a second: all who look at the board together ask the store once for each department, not once each.</summary>
internal sealed class BoardNumbers(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    /// <summary>How long a count is shown to others before it is made anew.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    // One counts and the others wait for it, rather than all counting the same beside each other.
    private readonly SemaphoreSlim _counting = new(1);
    private readonly Dictionary<Guid, Counted<DepartmentNumbers>> _departments = [];
    private Counted<IReadOnlyDictionary<Guid, int>>? _withPeople;
    private Counted<IReadOnlyDictionary<Guid, OperatorNow>>? _people;

    /// <summary>Gets the numbers of some departments and of everybody, none older than <see cref="Kept"/>.</summary>
    public async Task<BoardSnapshot> GetAsync(IReadOnlyCollection<Department> departments, CancellationToken cancellationToken)
    {
        await _counting.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var counter = scope.ServiceProvider.GetRequiredService<BoardCounter>();
            foreach (var department in departments.Where(one => !IsFresh(_departments.GetValueOrDefault(one.Id.Value))))
            {
                _departments[department.Id.Value] = new(clock.GetTimestamp(), await counter.CountAsync(department, cancellationToken));
            }

            if (!IsFresh(_withPeople))
            {
                _withPeople = new(clock.GetTimestamp(), await counter.CountWithPeopleAsync(cancellationToken));
            }

            if (!IsFresh(_people))
            {
                _people = new(clock.GetTimestamp(), await counter.ReadPeopleAsync(cancellationToken));
            }

            return new(departments.ToDictionary(one => one.Id.Value, one => _departments[one.Id.Value].What), _withPeople.What, _people.What);
        }
        finally
        {
            _counting.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _counting.Dispose();

    private bool IsFresh<T>([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] Counted<T>? counted) => counted is not null && clock.GetElapsedTime(counted.At) < Kept;

    private sealed record Counted<T>(long At, T What);
}

/// <summary>What the board's numbers are at an instant.</summary>
/// <param name="Departments">The numbers of each department that was asked for.</param>
/// <param name="WithPeople">How many conversations people have, by department; departments without any are left out.</param>
/// <param name="People">Everybody who may sign in.</param>
internal sealed record BoardSnapshot(
    IReadOnlyDictionary<Guid, DepartmentNumbers> Departments, IReadOnlyDictionary<Guid, int> WithPeople, IReadOnlyDictionary<Guid, OperatorNow> People);
