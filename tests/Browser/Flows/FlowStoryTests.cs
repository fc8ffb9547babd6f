using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Flows;

/// <summary>A visitor goes through a flow that asks for much, and an operator finds what it has left.</summary>
public sealed class FlowStoryTests
{
    // Taken out of the hub, changed so that nobody is ever free, taken in again and chosen: what an admin does with files.
    private const string ChooseLead =
        """
        async () => {
          const headers = { 'X-Omnichannel': 'console', 'Content-Type': 'application/json' };
          const flows = (await (await fetch('/api/flows')).json()).items;
          const lead = flows.find((flow) => flow.name === 'Lead capture');
          const file = await (await fetch(`/api/flows/${lead.id}/file`)).json();
          const hours = file.blocks.find((block) => block.id === 'hours');
          hours.branches.forEach((branch) => { branch.next = 'busy'; });
          hours.otherwise = 'busy';
          const report = await fetch('/api/flows/import?publish=true', { method: 'POST', headers, body: JSON.stringify(file) });
          const inbox = (await (await fetch('/api/conversations?list=bot')).json()).items[0].inbox.id;
          const used = await fetch(`/api/flows/${lead.id}/use`, { method: 'POST', headers, body: JSON.stringify({ inbox }) });
          return `${report.status} ${(await report.json()).number} ${used.status}`;
        }
        """;

    [Fact]
    public async Task A_visitor_answers_a_lead_flow_and_leaves_a_message_that_an_operator_finds()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await SomebodyIsWithTheBotAsync(stage);
        Assert.Equal("200 2 204", await anna.Page.EvaluateAsync<string>(ChooseLead));
        var visitor = await stage.VisitorAsync();

        await visitor.OpenChatAsync();
        await visitor.SeesAsync("A few short questions");
        await visitor.SeesAsync("What are you interested in?");
        await visitor.WritesAsync("an onlien shop");
        await visitor.SeesAsync("Where may we send the offer?");
        await visitor.WritesAsync("kim at example");
        await visitor.SeesAsync("That doesn't look like an e-mail address");
        await visitor.WritesAsync("kim@example.com");
        await visitor.SeesAsync("may we call you?");
        await visitor.WritesAsync("020 7946 0018");
        await visitor.SeesAsync("On which day shall we call?");
        await visitor.PressAsync("Any day");
        await visitor.SeesAsync("What should we know before we write to you?");
        await visitor.WritesAsync("Please write in the morning.");
        await visitor.SeesAsync("Noted. You will hear from us today.");
        await Assertions.Expect(visitor.Panel.GetByText("This chat has ended").First).ToBeVisibleAsync(VisitorOnPage.Patient);
        await Assertions.Expect(visitor.Transcript.GetByText("Wants An online shop")).ToHaveCountAsync(0);

        await anna.OpenListAsync("Closed");
        await anna.OpenChatAsync("Please write in the morning.");
        await anna.SeesAsync("Wants An online shop. Call +442079460018, any day.");
        await anna.SeesAsync("Nobody was free, so the visitor left a message");
        var details = anna.Page.GetByRole(AriaRole.Complementary, new() { Name = "Visitor" });
        await Assertions.Expect(details.GetByRole(AriaRole.Link, new() { Name = "+442079460018" })).ToBeVisibleAsync();
        await Assertions.Expect(details.GetByText("lead", new() { Exact = true })).ToBeVisibleAsync();
    }

    // The list shows which inbox there is; nothing else tells so far.
    private static async Task SomebodyIsWithTheBotAsync(Stage stage)
    {
        var first = await stage.VisitorAsync();
        await first.OpenChatAsync();
        await first.SeesAsync("Hi! I'm the assistant");
        await first.PressAsync("Something else");
        await first.SeesAsync("Please tell me in a few words");
    }
}
