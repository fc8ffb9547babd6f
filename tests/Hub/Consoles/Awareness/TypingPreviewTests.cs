using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Inboxes.Settings;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.DirectLine;
using Omnichannel.Tests.Hub.Floods;
using Omnichannel.Tests.Testing;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Consoles.Awareness;

/// <summary>Who sees what a visitor types before it is sent.</summary>
[Trait("threat", "W-25")]
public sealed class TypingPreviewTests
{
    [Fact]
    public async Task Whoever_has_the_conversation_open_sees_what_is_typed_and_that_it_is_gone()
    {
        await using var hub = await PreviewingAsync();
        using var admin = await hub.SetUpAsync();
        await using var console = await hub.ConnectAsync(admin);
        using var page = await AskingAsync(hub);
        await console.OpensAsync(page.Id().Value);

        using var typed = await TypeAsync(page, "My parcel is la");
        using var emptied = await TypeAsync(page, "");

        var shown = await console.SeesAsync("TypingShown");
        Assert.Equal("My parcel is la", shown.Text("text"));
        Assert.Equal("visitor", shown.Text("kind"));
        Assert.Equal("", (await console.SeesAsync("TypingShown")).Text("text"));
    }

    [Fact]
    public async Task Where_the_inbox_does_not_show_it_operators_see_that_the_visitor_types_and_nothing_else()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        await using var console = await hub.ConnectAsync(admin);
        using var page = await AskingAsync(hub);
        await console.OpensAsync(page.Id().Value);

        using var answer = await TypeAsync(page, "My parcel is la");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null((await console.SeesAsync("TypingShown")).Text("text"));
    }

    [Fact]
    public async Task It_ends_with_the_setting_whatever_a_page_still_sends()
    {
        await using var hub = await PreviewingAsync();
        using var admin = await hub.SetUpAsync();
        await using var console = await hub.ConnectAsync(admin);
        using var page = await AskingAsync(hub);
        await console.OpensAsync(page.Id().Value);
        using var before = await TypeAsync(page, "before");
        await console.SeesAsync("TypingShown", push => push.Text("text") == "before");

        await ShowAsync(hub, shown: false);
        using var after = await TypeAsync(page, "after");

        Assert.Null((await console.SeesAsync("TypingShown")).Text("text"));
    }

    [Fact]
    public async Task Another_departments_console_gets_nothing_and_the_owner_elsewhere_only_that_they_type()
    {
        await using var hub = await PreviewingAsync();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cora = await hub.JoinAsync("Cora", OperatorRole.Associate, departments: "Sales");
        await using var owner = await hub.ConnectAsync(ben);
        await using var stranger = await hub.ConnectAsync(cora);
        await owner.ArrivesAsync();
        await stranger.ArrivesAsync();
        using var page = await AskingAsync(hub);
        await owner.DoesAsync("PickUp", page.Id().Value);
        await stranger.OpensAsync(page.Id().Value);

        using var typed = await TypeAsync(page, "My parcel is la");

        Assert.Null((await owner.SeesAsync("TypingShown")).Text("text"));

        // An answer to a call comes behind every push that was on its way before.
        await stranger.OpensAsync(page.Id().Value);
        Assert.Empty(stranger.Untaken("TypingShown"));
    }

    [Fact]
    public async Task A_conversation_that_has_left_somebodys_reach_is_typed_in_unseen()
    {
        await using var hub = await PreviewingAsync();
        using var admin = await hub.SetUpAsync();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cora = await hub.JoinAsync("Cora", OperatorRole.Associate, departments: "Sales");
        await using var supervisor = await hub.ConnectAsync(admin);
        await using var former = await hub.ConnectAsync(ben);
        await using var owner = await hub.ConnectAsync(cora);
        await former.ArrivesAsync();
        await owner.ArrivesAsync();
        using var page = await AskingAsync(hub);
        await former.OpensAsync(page.Id().Value);
        var given = await supervisor.CallAsync(
            "Reassign",
            new { clientCommandId = Guid.NewGuid(), conversationId = page.Id().Value, departmentId = hub.Department("Sales").Value, operatorId = hub.Get<HubDirectory>().Current.Operators.Single(entry => entry.Name == "Cora").Id.Value, note = "" },
            Now);
        Assert.True(given.Ok());
        await owner.OpensAsync(page.Id().Value);
        await former.SeesAsync("RowLeft");

        using var typed = await TypeAsync(page, "only for Sales");

        await owner.SeesAsync("TypingShown", push => push.Text("text") == "only for Sales");
        await former.OpensAsync(page.Id().Value);
        Assert.Empty(former.Untaken("TypingShown"));
    }

    [Fact]
    public async Task Nothing_of_it_is_stored_or_logged()
    {
        await using var hub = await PreviewingAsync();
        using var page = await AskingAsync(hub);
        var before = await BodiesAsync(hub);

        using var typed = await TypeAsync(page, "nobody-keeps-this");

        Assert.Equal(HttpStatusCode.OK, typed.StatusCode);
        Assert.Equal(before, await BodiesAsync(hub));
        Assert.DoesNotContain(hub.Lines.All, line => line.Contains("nobody-keeps-this", StringComparison.Ordinal));
        Assert.DoesNotContain("nobody-keeps-this", (await page.ReadAsync("0", Now)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_of_it_is_refused_in_words()
    {
        await using var hub = await PreviewingAsync();
        using var page = await AskingAsync(hub);

        using var most = await TypeAsync(page, new string('a', 500));
        using var more = await TypeAsync(page, new string('a', 501));

        Assert.Equal(HttpStatusCode.OK, most.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, more.StatusCode);
        Assert.Contains("longer than 500 characters", await more.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("threat", "W-14")]
    public async Task It_is_counted_like_everything_that_a_visitor_sends()
    {
        await using var hub = Limited.Hub(("Activities:Caller", 2));
        await ShowAsync(hub, shown: true);
        using var page = await hub.VisitAsync();
        using var first = await TypeAsync(page, "a");
        using var second = await TypeAsync(page, "ab");

        using var third = await TypeAsync(page, "abc");

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }

    [Fact]
    public async Task Typing_still_calls_a_timed_end_off_and_an_emptied_field_does_not()
    {
        await using var hub = await PreviewingAsync();
        using var page = await AskingAsync(hub);
        var ada = await hub.TakeAsync(page);
        await hub.RunAsync(page, new Command.EndIn(ada, Guid.NewGuid(), TimeSpan.FromSeconds(60)));

        using var emptied = await TypeAsync(page, "");
        Assert.NotNull(hub.Get<IConversationReader>().FindHead(page.Id())?.Ending);
        using var typed = await TypeAsync(page, "wait");

        Assert.Null(hub.Get<IConversationReader>().FindHead(page.Id())?.Ending);
    }

    private static async Task<HubHost> PreviewingAsync()
    {
        var hub = new HubHost();
        await ShowAsync(hub, shown: true);
        return hub;
    }

    private static Task ShowAsync(HubHost hub, bool shown) =>
        hub.ChangeInboxAsync(inbox => inbox.Widget = new WidgetSettings { TypingPreview = shown }.Write());

    // Who has said nothing is in nobody's sight.
    private static async Task<DirectLineClient> AskingAsync(HubHost hub)
    {
        var page = await hub.VisitAsync();
        await page.WriteAsync("Talk to a person", Now);
        return page;
    }

    private static Task<HttpResponseMessage> TypeAsync(DirectLineClient page, string text) => page.PostAsync(new { type = "typing", text }, Now);

    private static async Task<string> BodiesAsync(HubHost hub)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        return string.Join('\n', await database.Activities.AsNoTracking().OrderBy(row => row.Sequence).Select(row => row.Body).ToListAsync(Now));
    }
}
