using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Tests.Unit.Channels.Contract;

/// <summary>What every adapter promises. A channel derives from it with its <see cref="ChannelSample"/>, and has these tests.</summary>
public abstract class AdapterContractTests(ChannelSample sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_admin_has_entered_is_checked_by_name()
    {
        await using var stage = new AdapterStage(sample);

        Assert.Equal(sample.Channel, stage.Adapter.Channel);
        Assert.Empty(stage.Adapter.FindFaults(sample.Inbox));
        Assert.NotEmpty(stage.Adapter.FindFaults(sample.Inbox with { Secrets = new Dictionary<string, string>() }));
        Assert.Empty(stage.Vendor.Requests);
    }

    [Fact]
    public async Task Only_the_vendors_own_requests_are_genuine()
    {
        await using var stage = new AdapterStage(sample);
        var request = sample.Message(1, "Hello");
        var proof = request.Headers[sample.SignatureHeader][0];
        string[][] forgeries = [[], [""], [proof, proof], [proof + "x"], [proof[..^1]], [Swapped(proof)], ["x" + proof], [proof, "x"]];

        Assert.True(stage.Adapter.IsGenuine(sample.Inbox, request));
        Assert.All(forgeries, values => Assert.False(stage.Adapter.IsGenuine(sample.Inbox, request.WithHeader(sample.SignatureHeader, values))));
        Assert.False(stage.Adapter.IsGenuine(sample.Inbox with { Secrets = new Dictionary<string, string>() }, request));
        Assert.Equal(!sample.SignsBody, stage.Adapter.IsGenuine(sample.Inbox, request with { Body = sample.Message(1, "Hellp").Body }));
    }

    [Fact]
    public async Task The_same_message_has_the_same_key_and_another_has_another()
    {
        await using var stage = new AdapterStage(sample);

        var first = stage.ReadMessage(sample.Message(1, "Hello"));
        var again = stage.ReadMessage(sample.Message(1, "Hello"));
        var other = stage.ReadMessage(sample.Message(2, "Hello"));

        Assert.Equal(first.Key, again.Key);
        Assert.NotEqual(first.Key, other.Key);
        Assert.InRange(first.Key.Length, 1, 200);
        Assert.Equal((sample.Address, "Hello", "message"), (first.From.Address, first.Activity.Text, first.Activity.Type));
    }

    [Fact]
    public async Task Messages_that_come_out_of_order_are_both_read()
    {
        await using var stage = new AdapterStage(sample);

        var later = stage.ReadMessage(sample.Message(900, "Second"));
        var earlier = stage.ReadMessage(sample.Message(3, "First"));

        Assert.Equal(("Second", "First"), (later.Activity.Text, earlier.Activity.Text));
    }

    [Fact]
    public async Task A_change_and_a_deletion_name_the_message_and_have_keys_of_their_own()
    {
        await using var stage = new AdapterStage(sample);
        var message = stage.ReadMessage(sample.Message(1, "Hello"));

        if (sample.Edit(1, "Hello you") is { } edit)
        {
            var edited = Assert.IsType<Inbound.Edited>(Assert.Single(stage.Read(edit)));
            Assert.Equal((message.Key, "Hello you"), (edited.Target, edited.Activity.Text));
            Assert.NotEqual(message.Key, edited.Key);
        }

        if (sample.Deletion(1) is { } deletion)
        {
            var deleted = Assert.IsType<Inbound.Deleted>(Assert.Single(stage.Read(deletion)));
            Assert.Equal(message.Key, deleted.Target);
            Assert.NotEqual(message.Key, deleted.Key);
        }
    }

    [Fact]
    public async Task An_unknown_kind_and_broken_bodies_are_never_an_exception()
    {
        await using var stage = new AdapterStage(sample);
        var whole = sample.Message(1, "Hello").Body.ToArray();

        Assert.All(stage.Read(sample.UnknownKind()), item => Assert.IsType<Inbound.Unreadable>(item));
        for (var cut = 0; cut < whole.Length; cut++)
        {
            byte[] turned = [.. whole];
            turned[cut] ^= 0x15;
            Assert.All(stage.Read(sample.Message(1, "") with { Body = whole.AsMemory(0, cut) }), item => Assert.InRange(item.Key.Length, 1, 200));
            Assert.All(stage.Read(sample.Message(1, "") with { Body = turned }), item => Assert.InRange(item.Key.Length, 1, 200));
        }
    }

    [Fact]
    public async Task A_file_is_fetched_by_its_reference_and_one_that_is_too_large_is_refused()
    {
        await using var stage = new AdapterStage(sample);
        var file = Assert.Single(stage.ReadMessage(sample.WithFile(1)).Files);
        var files = Assert.IsAssignableFrom<IChannelFiles>(stage.Adapter);

        stage.Vendor.Will(sample.FileAnswers(1000));
        var fits = await files.FetchAsync(sample.Inbox, file.Reference, 1000, Stop);
        stage.Vendor.Will(sample.FileAnswers(1001));
        var tooLarge = await files.FetchAsync(sample.Inbox, file.Reference, 1000, Stop);
        stage.Vendor.Will(new VendorAnswer.HangsUp());
        var broken = await files.FetchAsync(sample.Inbox, file.Reference, 1000, Stop);

        Assert.Equal(1000, Assert.IsType<FetchOutcome.Fetched>(fits).Bytes.Length);
        Assert.IsType<FetchOutcome.Refused>(tooLarge);
        Assert.IsType<FetchOutcome.Later>(broken);
    }

    [Fact]
    public async Task A_message_that_is_taken_is_sent_with_the_vendors_id()
    {
        await using var stage = new AdapterStage(sample);
        stage.Vendor.Will(sample.Accepted);

        var outcome = await stage.SendAsync("Hello");

        Assert.InRange(Assert.IsType<SendOutcome.Sent>(outcome).ProviderId.Length, 1, 200);
        Assert.Single(stage.Vendor.Requests);
    }

    [Fact]
    [Trait("threat", "T-08")]
    public async Task Too_much_at_once_waits_as_long_as_the_vendor_says()
    {
        await using var stage = new AdapterStage(sample);
        stage.Vendor.Will(sample.TooFast(7));

        var later = Assert.IsType<SendOutcome.Later>(await stage.SendAsync("Hello"));

        Assert.Equal((TimeSpan.FromSeconds(7), DeliveryCause.TooFast), (later.Wait, later.Problem.Cause));
        Assert.Single(stage.Vendor.Requests);
    }

    [Fact]
    [Trait("threat", "T-08")]
    public async Task Trouble_of_the_vendor_is_neither_sent_nor_refused_and_the_call_is_not_repeated()
    {
        await using var stage = new AdapterStage(sample);
        stage.Vendor.Will(sample.Trouble);

        var outcome = await stage.SendAsync("Hello");

        Assert.True(outcome is SendOutcome.Unknown or SendOutcome.Later, $"It is {outcome}.");
        Assert.Single(stage.Vendor.Requests);
    }

    [Fact]
    [Trait("threat", "T-08")]
    public async Task A_connection_that_ends_before_or_in_the_answer_leaves_it_unknown_and_the_call_is_not_repeated()
    {
        VendorAnswer[] ends = [new VendorAnswer.HangsUp(), new VendorAnswer.StopsHalfway((VendorAnswer.Says)sample.Accepted)];
        foreach (var end in ends)
        {
            await using var stage = new AdapterStage(sample);
            stage.Vendor.Will(end);

            Assert.IsType<SendOutcome.Unknown>(await stage.SendAsync("Hello"));
            Assert.Single(stage.Vendor.Requests);
        }
    }

    [Fact]
    [Trait("threat", "T-08")]
    public async Task No_answer_in_time_leaves_it_unknown_and_the_call_is_not_repeated()
    {
        await using var stage = new AdapterStage(sample);
        stage.Vendor.Will(new VendorAnswer.Sleeps());

        var sending = stage.SendAsync("Hello");
        await stage.Vendor.Asked.Task;
        stage.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(DeliveryCause.NoAnswer, Assert.IsType<SendOutcome.Unknown>(await sending).Problem.Cause);
        Assert.Single(stage.Vendor.Requests);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent_and_it_is_tried_later()
    {
        await using var stage = new AdapterStage(sample);
        await stage.Vendor.DisposeAsync();

        Assert.IsType<SendOutcome.Later>(await stage.SendAsync("Hello"));
    }

    [Fact]
    public async Task The_callers_own_cancellation_throws()
    {
        await using var stage = new AdapterStage(sample);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.Adapter.SendAsync(sample.Inbox, stage.Message("Hello"), cancelled.Token));
    }

    [Fact]
    [Trait("threat", "T-09")]
    public async Task No_secret_is_in_a_log_or_in_what_people_are_told()
    {
        var echo = VendorAnswer.Json(400, $$"""{"ok":false,"error_code":400,"code":400,"message":"{{sample.Credential}}","description":"{{sample.Credential}}"}""");
        foreach (var answer in new[] { sample.Accepted, sample.TooFast(1), sample.Trouble, echo, new VendorAnswer.HangsUp() })
        {
            await using var stage = new AdapterStage(sample);
            stage.Vendor.Will(answer);

            var outcome = await stage.SendAsync("Hello");
            stage.Read(sample.Message(1, "Hello"));

            Assert.All(sample.Inbox.Secrets.Values, secret => Assert.DoesNotContain(secret, stage.Log.Text + outcome + sample.Inbox, StringComparison.Ordinal));
        }
    }

    private static string Swapped(string text) => string.Concat(text.Select(letter => char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter)));
}
