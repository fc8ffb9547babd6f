using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;

namespace Omnichannel.Tests.Browser.Handovers;

/// <summary>An end that counts down where both see it, and what calls it off.</summary>
public sealed class TimedEndTests
{
    [Fact]
    public async Task Both_see_the_time_run_out_and_a_single_letter_of_the_visitor_stops_it()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var kim = await stage.WaitingAsync("Kim Nord");
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.PickUpAsync();
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);

        await EndInAsync(anna, "End in 90 seconds");
        await kim.SeesInPanelAsync("Write to keep it open");
        await Assertions.Expect(anna.Page.GetByText("unless the visitor replies").First).ToBeVisibleAsync();
        await kim.Page.IsAccessibleAsync("a countdown in the widget");
        await anna.Page.IsAccessibleAsync("a countdown in the console");
        await kim.Composer.PressSequentiallyAsync("I");

        await anna.SeesAsync("The visitor is back, so the chat goes on");
        await Assertions.Expect(kim.Panel.GetByText("Write to keep it open")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await kim.Composer.FillAsync("");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Button, new() { Name = "Keep open" })).ToHaveCountAsync(0);
        await anna.WritesAsync("Good that you are still here.");
        await kim.SeesAsync("Good that you are still here.");
    }

    [Fact]
    public async Task Without_a_sign_it_ends_for_both_and_the_operator_takes_it_back()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var kim = await stage.WaitingAsync("Kim Nord");
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.PickUpAsync();
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);

        await EndInAsync(anna, "Another time…");
        await anna.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("5");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(kim.Panel.GetByText("This chat has ended").First).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Undo the end" }).First.ClickAsync(new() { Timeout = 30_000 });

        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.WritesAsync("One more thing.");
        await kim.SeesAsync("One more thing.");
    }

    private static async Task EndInAsync(OperatorAtDesk desk, string choice)
    {
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "End chat" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = choice }).ClickAsync();
    }
}
