using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;

namespace Omnichannel.Tests.Bench.Floor;

/// <summary>
/// Group commit, then relay. One thread takes whatever waits into one transaction; senders are answered and the other side is told
/// only after it. Relaying runs beside the next transaction.
/// </summary>
internal sealed class Pipeline
{
    private const int BatchSize = 256;

    private readonly ConcurrentDictionary<string, Place> _places = new();
    private readonly Queue<Pending> _waiting = new();
    private readonly Channel<Pending[]> _written = Channel.CreateUnbounded<Pending[]>(new() { SingleReader = true, SingleWriter = true });
    private readonly Store _store;
    private readonly IServiceProvider _services;

    public Pipeline(Store store, IServiceProvider services)
    {
        _store = store;
        _services = services;
        new Thread(Write) { IsBackground = true, Name = "writer" }.Start();
        _ = Task.Run(RelayAsync);
    }

    public static string GroupOf(int person) => $"op{person}";

    public void Open(string conversation, int person) => _places.GetOrAdd(conversation, name => new Place(name, GroupOf(person)));

    /// <summary>Lets a visitor's page hear what is said in its conversation.</summary>
    public void Listen(string conversation, Action<Stored> listener) => Find(conversation).Listener += listener;

    public void Forget(string conversation, Action<Stored> listener) => Find(conversation).Listener -= listener;

    public Task<long> AppendAsync(string conversation, bool fromOperator, string text)
    {
        var pending = new Pending(Find(conversation), fromOperator, text);
        lock (_waiting)
        {
            _waiting.Enqueue(pending);
            if (_waiting.Count == 1)
            {
                Monitor.Pulse(_waiting);
            }
        }

        return pending.Done.Task;
    }

    private IHubContext<OperatorHub> Operators => field ??= _services.GetRequiredService<IHubContext<OperatorHub>>();

    private Place Find(string conversation) => _places.GetOrAdd(conversation, static name => new Place(name, GroupOf(0)));

    private void Write()
    {
        var batch = new List<Pending>(BatchSize);
        while (true)
        {
            batch.Clear();
            lock (_waiting)
            {
                while (_waiting.Count == 0)
                {
                    Monitor.Wait(_waiting);
                }

                while (batch.Count < BatchSize && _waiting.TryDequeue(out var pending))
                {
                    batch.Add(pending);
                }
            }

            _store.Begin();
            foreach (var pending in batch)
            {
                if (pending.Place.Id == 0)
                {
                    pending.Place.Id = _store.Open(pending.Place.Name);
                }

                pending.Sequence = _store.Append(pending.Place.Id, pending.FromOperator, pending.At, pending.Text);
            }

            _store.Commit();
            _written.Writer.TryWrite([.. batch]);
            foreach (var pending in batch)
            {
                pending.Done.TrySetResult(pending.Sequence);
            }
        }
    }

    private async Task RelayAsync()
    {
        await foreach (var batch in _written.Reader.ReadAllAsync())
        {
            foreach (var pending in batch)
            {
                var stored = new Stored(pending.Place.Name, pending.Sequence, pending.FromOperator, pending.At, pending.Text);
                pending.Place.Listener?.Invoke(stored);
                if (!pending.FromOperator)
                {
                    await Operators.Clients.Group(pending.Place.Group).SendAsync("message", stored);
                }
            }
        }
    }

    private sealed class Pending(Place place, bool fromOperator, string text)
    {
        public Place Place { get; } = place;

        public bool FromOperator { get; } = fromOperator;

        public string Text { get; } = text;

        public long At { get; } = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

        public TaskCompletionSource<long> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public long Sequence { get; set; }
    }

    private sealed class Place(string name, string group)
    {
        public string Name { get; } = name;

        public string Group { get; } = group;

        public long Id { get; set; }

        public Action<Stored>? Listener { get; set; }
    }
}
