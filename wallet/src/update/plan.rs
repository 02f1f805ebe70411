//! What does each thing done on the pages of plans change?

use std::path::PathBuf;

use crate::message::{Action, Effect};
use crate::model::{Failure, PlanDocument};
use crate::state::{Question, Route, State};

/// Asks for the plan that was chosen; what is shown stays until it comes.
pub(super) fn load(state: &mut State) -> Vec<Effect> {
    state.plan.load();
    vec![Effect::LoadPlan(state.chosen_plan)]
}

pub(super) fn done(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::ShowPlan(id) => return show(state, Some(id)),
        Action::OpenUnit(unit) => {
            let open = &mut state.opened_plan.unit;
            *open = if open.as_ref() == Some(&unit) { None } else { Some(unit) };
        }
        Action::OpenBeside(open) => state.opened_plan.beside = open,
        Action::AddPlan => {
            (state.plan_failure, state.plan_busy) = (None, false);
            state.push(Route::AddPlan);
        }
        Action::PickPlanFile => return vec![Effect::PickPlanFile],
        Action::PlanByCredential(id) => {
            (state.plan_failure, state.plan_busy) = (None, true);
            return vec![Effect::PlanByCredential(id)];
        }
        Action::AskRemovePlan(id) => {
            let documents = state.plan.value().map(|plan| plan.documents.as_slice()).unwrap_or_default();
            let named = documents.iter().find(|document: &&PlanDocument| document.id == id);
            let title = named.map(|document| document.title.clone()).unwrap_or_default();
            state.question = Some(Question::RemovePlan { id, title });
        }
        Action::RemovePlan(id) => {
            state.question = None;
            if state.chosen_plan == Some(id) {
                state.chosen_plan = None;
            }
            state.plan.load();
            return vec![Effect::RemovePlan(id)];
        }
        Action::ExportPlan(id) => return vec![Effect::SavePlan(id)],
        Action::AskSchool => {
            state.opened_plan.copied = false;
            state.push(Route::Letter);
        }
        Action::Copied => state.opened_plan.copied = true,
        Action::SaveLetter => {
            let sheet = state.plan.value().and_then(|plan| plan.sheet.as_ref());
            return sheet.and_then(|sheet| sheet.letter.clone()).map(Effect::SaveLetter).into_iter().collect();
        }
        _ => {}
    }
    Vec::new()
}

fn show(state: &mut State, id: Option<i64>) -> Vec<Effect> {
    state.chosen_plan = id;
    state.opened_plan = Default::default();
    load(state)
}

/// Files that were dropped on the page of plans.
pub(super) fn files(state: &mut State, paths: Vec<PathBuf>) -> Vec<Effect> {
    (state.plan_failure, state.plan_busy) = (None, true);
    state.push(Route::AddPlan);
    vec![Effect::ReadPlanFiles(paths)]
}

/// What was added is shown, if it is a plan; an agreement changes the one that was shown.
pub(super) fn added(state: &mut State, plan: Option<i64>) -> Vec<Effect> {
    (state.plan_failure, state.plan_busy) = (None, false);
    state.only(Route::Plan);
    show(state, plan.or(state.chosen_plan))
}

pub(super) fn not_added(state: &mut State, failure: Failure) {
    (state.plan_failure, state.plan_busy) = (Some(failure), false);
    state.push(Route::AddPlan);
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use crate::message::{Action, Effect, Event, Message, Place};
    use crate::model::{Failure, Plan, PlanDocument, PlanSheet};
    use crate::state::{Question, Route, State};
    use crate::update::update;

    fn act(state: &mut State, action: Action) -> Vec<Effect> {
        update(state, Message::Action(action))
    }

    fn hear(state: &mut State, event: Event) -> Vec<Effect> {
        update(state, Message::Event(event))
    }

    fn on_plan() -> State {
        let mut state = State::default();
        hear(&mut state, Event::Unlocked);
        assert!(matches!(act(&mut state, Action::Go(Place::Plan)).as_slice(), [Effect::LoadPlan(None)]));
        let document = PlanDocument { id: 3, title: "Three".into(), about: String::new(), problem: None };
        let sheet = PlanSheet { id: 3, letter: Some("To whom".into()), ..PlanSheet::default() };
        let plan = Plan { sheet: Some(Box::new(sheet)), documents: vec![document], ..Plan::default() };
        hear(&mut state, Event::Plan(Ok(plan)));
        state
    }

    #[test]
    fn what_is_dropped_on_plans_is_to_plan_by_and_elsewhere_to_keep() {
        let mut state = on_plan();
        let paths = vec![PathBuf::from("plan.toml")];
        let asked = act(&mut state, Action::Files(paths.clone()));
        assert!(matches!(asked.as_slice(), [Effect::ReadPlanFiles(read)] if *read == paths));
        assert!(state.plan_busy && state.route() == Route::AddPlan);
        let failure = Failure { what: "what".into(), why: "why".into() };
        hear(&mut state, Event::PlanNotAdded(failure.clone()));
        assert_eq!((state.plan_busy, &state.plan_failure), (false, &Some(failure)));
        act(&mut state, Action::Go(Place::Credentials));
        assert!(matches!(act(&mut state, Action::Files(paths)).as_slice(), [Effect::ReadFiles(_)]));
    }

    #[test]
    fn a_new_plan_is_shown_and_an_agreement_leaves_the_one_that_is() {
        let mut state = on_plan();
        assert!(matches!(act(&mut state, Action::ShowPlan(3)).as_slice(), [Effect::LoadPlan(Some(3))]));
        assert!(matches!(hear(&mut state, Event::PlanAdded { plan: None }).as_slice(), [Effect::LoadPlan(Some(3))]));
        assert!(matches!(hear(&mut state, Event::PlanAdded { plan: Some(9) }).as_slice(), [Effect::LoadPlan(Some(9))]));
        assert_eq!(state.route(), Route::Plan);
        assert!(state.plan.value().is_some(), "what stood there stays while the new one is made");
    }

    #[test]
    fn a_removal_asks_first_and_forgets_the_choice() {
        let mut state = on_plan();
        act(&mut state, Action::ShowPlan(3));
        assert!(act(&mut state, Action::AskRemovePlan(3)).is_empty());
        assert_eq!(state.question, Some(Question::RemovePlan { id: 3, title: "Three".into() }));
        assert!(matches!(act(&mut state, Action::RemovePlan(3)).as_slice(), [Effect::RemovePlan(3)]));
        assert_eq!((state.chosen_plan, state.question.is_none()), (None, true));
    }

    #[test]
    fn a_row_opens_and_closes_and_a_lock_forgets_the_plan() {
        let mut state = on_plan();
        act(&mut state, Action::OpenUnit("a".into()));
        assert_eq!(state.opened_plan.unit.as_deref(), Some("a"));
        act(&mut state, Action::OpenUnit("a".into()));
        assert_eq!(state.opened_plan.unit, None);
        assert!(
            matches!(act(&mut state, Action::SaveLetter).as_slice(), [Effect::SaveLetter(letter)] if letter == "To whom")
        );
        act(&mut state, Action::Lock);
        assert!(state.plan.value().is_none() && state.chosen_plan.is_none());
    }
}
