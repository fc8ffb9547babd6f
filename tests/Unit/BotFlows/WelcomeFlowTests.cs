using System.Text;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Samples;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.Tests.Unit.BotFlows;

public sealed class WelcomeFlowTests
{
    private static readonly FlowDefinition Welcome = FlowJson.Read(Encoding.UTF8.GetBytes(SampleFlows.Welcome));

    [Fact]
    public void The_sample_has_no_findings()
    {
        Assert.Equal(SampleFlows.WelcomeName, Welcome.Name);
        Assert.Empty(FlowValidator.Validate(Welcome, new FlowSurroundings { Departments = ["Sales", "Support"] }));
    }

    [Fact]
    public void A_visitor_with_an_order_ends_up_in_support_with_everything_collected()
    {
        var story = FlowStory.Begin(Welcome).Writes("1").Writes("A-17").Writes("Mia").Writes("1").Writes("Mia@Example.COM");

        Assert.Equal(new FlowOutcome.HandoffRequested("Support", "I have a question about an order"), story.Outcome);
        Assert.Equal(["Thanks, Mia. I'm passing you on to our support team; somebody will be with you shortly."], story.Said);
        var fields = story.Last.Run.Variables.Where(variable => variable.Value.Field).ToDictionary(field => field.Key, field => field.Value.Value.GetString());
        Assert.Equal(
            new Dictionary<string, string?> { ["topic"] = "I have a question about an order", ["order"] = "A-17", ["name"] = "Mia", ["email"] = "Mia@example.com" },
            fields);
        Assert.True(story.Last.Run.Finished);
    }

    [Fact]
    public void The_greeting_offers_the_three_buttons()
    {
        var reply = Assert.Single(FlowStory.Begin(Welcome).Last.Replies);

        Assert.StartsWith("Hi! I'm the assistant.", reply.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["I have a question about an order", "Something else", "Talk to a person"],
            reply.SuggestedActions!.Actions.Select(action => action.Title));
    }

    [Fact]
    public void Whoever_wants_a_person_gets_one_at_once() =>
        Assert.Equal(
            new FlowOutcome.HandoffRequested("Support", "The visitor asked for a person."),
            FlowStory.Begin(Welcome).Writes("talk to a person").Outcome);

    [Fact]
    public void A_visitor_whose_name_is_known_is_not_asked_for_it()
    {
        var story = FlowStory.Begin(Welcome, ("visitor.name", "Omar")).Writes("Something else").Writes("Opening hours");

        Assert.Equal("Thank you, Omar!", story.Said[0]);
        Assert.Equal(["question", "known", "keepName", "thanks", "offerEmail"], story.Last.Path);
    }

    [Fact]
    public void The_address_is_optional() =>
        Assert.Equal("Support", FlowStory.Begin(Welcome).Writes("2").Writes("Hours").Writes("Mia").Writes("no, thanks").Handoff().Department);
}
