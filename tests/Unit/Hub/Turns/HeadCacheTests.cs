using Microsoft.Extensions.Options;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub;
using Omnichannel.Hub.Turns;
using Omnichannel.Tests.Unit.Core;

namespace Omnichannel.Tests.Unit.Hub.Turns;

public sealed class HeadCacheTests
{
    private readonly HeadCache _cache = new(Options.Create(new Limits { HeadsInMemory = 100 }));

    [Fact]
    public void What_was_kept_is_found_and_what_was_forgotten_is_not()
    {
        var head = Put(1);

        Assert.Same(head, _cache.Find(head.Id)?.Head);
        _cache.Forget(head.Id);
        Assert.Null(_cache.Find(head.Id));
    }

    [Fact]
    public void The_newest_is_found()
    {
        Put(1);
        var newer = Put(1, version: 2);

        Assert.Same(newer, _cache.Find(newer.Id)?.Head);
    }

    [Fact]
    public void An_old_copy_does_not_come_back_when_the_young_one_is_forgotten()
    {
        var head = Put(0);
        Enumerable.Range(1, 49).ToList().ForEach(number => Put(number));
        Put(0, version: 2);

        _cache.Forget(head.Id);

        Assert.Null(_cache.Find(head.Id));
    }

    [Fact]
    public void An_old_copy_never_hides_a_newer_one_however_the_generations_turn()
    {
        var random = new Random(20261122);
        var newest = new Dictionary<ConversationId, int>();
        for (var step = 1; step < 20_000; step++)
        {
            var head = Put(random.Next(200), version: step);
            newest[head.Id] = step;
            var asked = newest.Keys.ElementAt(random.Next(newest.Count));
            var found = _cache.Find(asked);
            Assert.True(found is null || found.Head.Version == newest[asked]);
        }
    }

    [Fact]
    public void What_is_used_stays_and_what_is_not_is_forgotten()
    {
        var (used, idle) = (Put(0), Put(1));
        for (var number = 2; number < 500; number++)
        {
            Put(number);
            Assert.NotNull(_cache.Find(used.Id));
        }

        Assert.Null(_cache.Find(idle.Id));
    }

    [Fact]
    public void It_never_holds_more_than_its_limit()
    {
        var heads = Enumerable.Range(0, 5_000).Select(number => Put(number)).ToList();

        Assert.InRange(heads.Count(head => Held(head)), 50, 100);
    }

    private bool Held(ConversationHead head)
    {
        var held = _cache.Find(head.Id) is not null;
        _cache.Forget(head.Id);
        return held;
    }

    private ConversationHead Put(int number, int version = 1)
    {
        var head = Stage.Seed() with { Id = new(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), Version = version };
        _cache.Set(new(head, null));
        return head;
    }
}
